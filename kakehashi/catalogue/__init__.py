"""The official list of occupations and works, and the countries, prefectures and languages of the field."""
