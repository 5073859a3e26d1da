# shellcheck shell=bash
# Source me. Where things are built, and how.
root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tertulia

say() { printf '%s\n' "$*" >&2; }

# build_folder NAME: build/NAME in the tree, or in the person's cache where the tree cannot be written.
build_folder()
{
    if mkdir -p "$root/build/$1" 2>/dev/null && [ -w "$root/build/$1" ]; then
        printf '%s\n' "$root/build/$1"
    else
        local folder
        folder=$cache/build-$(printf '%s' "$root" | cksum | cut -d' ' -f1)/$1
        mkdir -p "$folder" && printf '%s\n' "$folder"
    fi
}

# highlighting: builds KSyntaxHighlighting where the system has none for Qt 6. A failure is said once a day, never fatal.
highlighting()
{
    local failed=$cache/syntax-highlighting-failed
    if [ -e /opt/ksh-qt6/complete ] || compgen -G '/usr/lib/*/cmake/KF6SyntaxHighlighting' >/dev/null; then
        return 0
    fi
    if [ -n "$(find "$failed" -mmin -1440 2>/dev/null)" ]; then
        say "Code is shown without colours: KSyntaxHighlighting could not be built for Qt 6 (packaging/build-syntax-highlighting tells why)."
        return 0
    fi
    if "$root/packaging/build-syntax-highlighting"; then
        rm -f "$failed"
    else
        mkdir -p "$cache" && : > "$failed"
    fi
}

# build PRESET FOLDER [TARGET...] [-- CMAKE-OPTION...]: configures when needed and builds; one at a time in one folder.
build()
{
    local preset=$1 folder=$2 targets=() options=()
    shift 2
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        targets+=("$1")
        shift
    done
    [ $# -eq 0 ] || options=("${@:2}")
    [ -z "${TERTULIA_UNITY:-}" ] || options+=(-DCMAKE_UNITY_BUILD="$TERTULIA_UNITY")
    (
        flock 9
        # What decides how to configure: options, presets, and the library versions that the cache remembers.
        wanted="$preset ${options[*]} $(qmake6 -query QT_VERSION) $(cksum < "$root/CMakePresets.json")"
        wanted+=" $(printf '%s ' "$cache"/syntax-highlighting-qt*/complete /opt/ksh-qt6/complete*)"
        if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/configured-for" 2>/dev/null)" != "$wanted" ]; then
            cd "$root" || exit 1
            if ! cmake --preset "$preset" -B "$folder" "${options[@]}" >"$folder/configure.log" 2>&1; then
                cat "$folder/configure.log"
                exit 1
            fi
            grep -i 'syntax highlighting\|syntaxhighlighting for' "$folder/configure.log" || true
            printf '%s\n' "$wanted" > "$folder/configured-for"
        fi
        if [ -t 2 ]; then
            nice ninja -C "$folder" "${targets[@]}"
            exit
        fi
        built=0
        nice ninja -C "$folder" "${targets[@]}" >"$folder/build.log" 2>&1 || built=$?
        # GCC sometimes finds no room for a precompiled header: then without them. A damaged one that the cache has kept lets the
        # compiler eat all memory: then it and what is left are compiled anew, and so is what the cache keeps.
        if [ $built != 0 ] && grep -q 'PCH allocation failure' "$folder/build.log"; then
            cmake -B "$folder" -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >>"$folder/configure.log" 2>&1
            built=0
            nice ninja -C "$folder" "${targets[@]}" >"$folder/build.log" 2>&1 || built=$?
        elif [ $built != 0 ] && grep -q 'Killed signal\|cc1plus: out of memory' "$folder/build.log"; then
            sed -n 's|^FAILED: \([^ ]*CMakeFiles/[^/ ]*\.dir\)/.*|\1/cmake_pch.hxx.gch|p' "$folder/build.log" | (cd "$folder" && xargs rm -f)
            built=0
            CCACHE_RECACHE=1 nice ninja -C "$folder" "${targets[@]}" >"$folder/build.log" 2>&1 || built=$?
        fi
        if [ $built != 0 ]; then
            grep -v '^\[[0-9/]*\] [^F]' "$folder/build.log" | tail -n 200
            exit 1
        fi
    ) 9>"$folder/lock" >&2
}
