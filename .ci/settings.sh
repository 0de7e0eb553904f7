# The package settings of the machine that runs this (apt, pip, npm, proxies, certificates), read and passed on.

debian_sources() { # where this machine gets Debian bookworm from: one "address release component" a line
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' \
        | awk '$2 ~ /^bookworm/ && $3 == "main"'
}

with_apt_proxy() { # run a command with the proxy that apt uses
    local proxy=
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    if [ -n "$proxy" ]; then http_proxy=$proxy "$@"; else "$@"; fi
}

pip_user_file() { # the configuration file of this account, which every account there gets
    ls "${PIP_CONFIG_FILE:-}" "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf" 2> /dev/null | head -n 1
}

npm_files() { # npm's configuration files of this account and this machine
    ls "$HOME/.npmrc" /etc/npmrc /usr/etc/npmrc /usr/local/etc/npmrc 2> /dev/null || true
}

SETTINGS=()
while IFS= read -r -d '' variable; do
    case "$variable" in
        PIP_CONFIG_FILE=* | NPM_CONFIG_USERCONFIG=* | npm_config_userconfig=*) ;;
        PIP_* | NPM_CONFIG_* | npm_config_* | NODE_EXTRA_CA_CERTS=* | SSL_CERT_FILE=* | REQUESTS_CA_BUNDLE=* | \
            http_proxy=* | https_proxy=* | no_proxy=* | HTTP_PROXY=* | HTTPS_PROXY=* | NO_PROXY=*)
            SETTINGS+=("$variable") ;;
    esac
done < <(env -0)
SETTINGS+=(PIP_CONFIG_FILE=/etc/machine-pip.conf NPM_CONFIG_USERCONFIG=/etc/machine-npmrc)

take_settings_along() { # take_settings_along FOLDER: into the system in that folder
    local into=$1 file path
    cp /etc/resolv.conf /etc/hosts "$into/etc/"
    # apt: the sources, the keys, and the options that tell how to reach them
    debian_sources | sed 's/^/deb /' > "$into/etc/apt/sources.list"
    cp -rL /etc/apt/trusted.gpg.d "$into/etc/apt/"
    apt-config dump | grep -iE '^Acquire::(https?|Check|Retries)[^ ]* "..*"' > "$into/etc/apt/apt.conf.d/99machine" || true
    # pip and npm: the machine's files, and one each for every account there
    [ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$into/etc/"
    cat /dev/null $(pip_user_file) > "$into/etc/machine-pip.conf"
    npm_files | while read -r file; do grep -v '^nodedir' "$file"; echo; done > "$into/etc/machine-npmrc"
    # what these settings point to on this machine: a certificate file, a folder of packages (an index in a folder
    # "simple" points to files beside it, so the folder above goes along)
    { printf '%s\n' "${SETTINGS[@]}"; cat "$into"/etc/{pip.conf,machine-pip.conf,machine-npmrc} 2> /dev/null; } \
        | grep -oE '/[A-Za-z0-9._+/-]+' | sed 's,//*,/,g; s,/simple/*$,,' | sort -u | while read -r path; do
        if [ -f "$path" ] && [ "${path#/etc/machine-}" = "$path" ]; then
            mkdir -p "$into$(dirname "$path")"
            cp -L "$path" "$into$path"
        elif [ -d "$path" ] && [ ! -e "$into$path" ]; then
            mkdir -p "$into$path"
            mount --bind -o ro "$path" "$into$path"
        fi
    done
}
