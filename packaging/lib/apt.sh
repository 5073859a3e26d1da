# shellcheck shell=bash
# Source me. Packages and sources from suites that the system does not have configured, fetched with apt itself (so signatures
# are checked), with lists and downloads in a folder of our own: the system is not changed and no root is needed.

# debian_codename: bookworm, trixie ...
debian_codename() { . /etc/os-release && printf '%s\n' "${VERSION_CODENAME:-unknown}"; }

# debian_mirrors: where this system gets Debian from, one "URI [keyring]" a line, the main archive first.
debian_mirrors()
{
    local format='$(REPO_URI) $(SIGNED_BY)'
    {
        apt-get indextargets --format "$format" 'Created-By: Packages' 'Label: Debian' 2>/dev/null
        apt-get indextargets --format "$format" 'Created-By: Packages' 2>/dev/null | grep -v -- security
        # Before the first "apt-get update" apt knows no targets: read what is configured.
        sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -v -- security
        sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]*\)\?\([^[:space:]]*\).*/\2/p' /etc/apt/sources.list \
            /etc/apt/sources.list.d/*.list 2>/dev/null | grep -v -- security
    } | sed 's/ *$(SIGNED_BY)//' | awk '{ sub(/\/+$/, "", $1) } !seen[$1]++'
}

# private_apt FOLDER SUITE apt-get|apt-cache ARGUMENTS...: apt with the lists of one suite only (see private_apt_update).
private_apt()
{
    local folder=$1 suite=$2 command=$3
    shift 3
    local state=$folder/$suite
    "$command" -q -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" -o Dir::Cache::pkgcache= \
        -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root -o Acquire::Languages=none \
        -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o APT::Update::Post-Invoke-Success::= "$@"
}

# private_apt_update FOLDER SUITE deb|deb-src: reads the suite's lists from the first mirror that has it.
private_apt_update()
{
    local folder=$1 suite=$2 type=$3 uri keyring
    mkdir -p "$folder/$suite/lists/partial" "$folder/$suite/cache/archives/partial"
    while read -r uri keyring; do
        printf '%s %s%s %s main\n' "$type" "${keyring:+[signed-by=$keyring] }" "$uri" "$suite" > "$folder/$suite/sources.list"
        private_apt "$folder" "$suite" apt-get -o APT::Update::Error-Mode=any update >"$folder/$suite/update.log" 2>&1 && return 0
    done < <(debian_mirrors)
    return 1
}

# unpack_package FOLDER PACKAGE: the package and what it needs and the system lacks, from the configured suites, unpacked into
# FOLDER and not installed: nothing is started and no root is needed. Run its programs with LD_LIBRARY_PATH=$(libraries FOLDER).
unpack_package()
{
    local folder=$1 package=$2 names
    mkdir -p "$folder.debs"
    names=$(apt-get install -s --no-install-recommends "$package" 2>/dev/null | sed -n 's/^Inst \([^ ]*\).*/\1/p')
    # shellcheck disable=SC2086
    (cd "$folder.debs" && apt-get -q download ${names:-$package}) || return 1
    mkdir -p "$folder.part" || return 1
    for names in "$folder.debs"/*.deb; do
        dpkg -x "$names" "$folder.part" || return 1
    done
    rm -rf "$folder.debs" "$folder" && mv "$folder.part" "$folder"
}

libraries() { { find "$1" -name 'lib*.so.*' -printf '%h\n' 2>/dev/null || true; } | sort -u | paste -sd:; }
