// The board with a mouse: a card that is dropped on a column chooses the move that leads there and opens its page.
// Nothing is moved here. Without this file the forms on the cards do the same.
(() => {
  "use strict";
  const board = document.querySelector("[data-board]"), said = document.getElementById("board-said");
  if (!board) return;
  let held = null;

  const leadsTo = (card, lane) => [...card.querySelectorAll("option[data-column]")]
    .find((option) => option.dataset.column === lane.dataset.column);
  const lanes = [...board.querySelectorAll("[data-column]:not(option)")];
  const leave = () => { for (const lane of lanes) lane.classList.remove("kk-lane--open", "kk-lane--over"); };

  for (const card of board.querySelectorAll("[data-card]")) card.draggable = true;

  board.addEventListener("dragstart", (event) => {
    const card = event.target.closest && event.target.closest("[data-card]");
    if (!card || event.target !== card) return;
    held = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
    for (const lane of lanes) lane.classList.toggle("kk-lane--open", Boolean(leadsTo(card, lane)));
  });
  board.addEventListener("dragend", () => { held = null; leave(); });

  for (const lane of lanes) {
    lane.addEventListener("dragover", (event) => {
      if (!held || lane.contains(held)) return;
      event.preventDefault(); // a column that no move leads to takes the card as well, and says so
      event.dataTransfer.dropEffect = "move";
      lane.classList.add("kk-lane--over");
    });
    lane.addEventListener("dragleave", (event) => {
      if (!lane.contains(event.relatedTarget)) lane.classList.remove("kk-lane--over");
    });
    lane.addEventListener("drop", (event) => {
      const card = held, option = card && leadsTo(card, lane);
      if (!card || lane.contains(card)) return;
      event.preventDefault();
      held = null;
      leave();
      if (!option) { said.textContent = said.dataset.nowhere; return; }
      said.textContent = "";
      option.selected = true;
      option.form.requestSubmit();
    });
  }
})();
