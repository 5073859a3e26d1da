#!/usr/bin/env bash
# A throw-away PostgreSQL: a cluster of its own, reached by a socket in its own folder, gone when it stops.
#   postgres.sh install          finds PostgreSQL (the system's own or unpacked)
#   postgres.sh start [--tcp]    prints its libpq address; with --tcp one on a free port of 127.0.0.1
#   postgres.sh stop | status
#   postgres.sh with COMMAND...  a cluster only for this command, its address in TERTULIA_POSTGRES_URL
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh"

programs() # the newest folder with initdb
{
    {
        find /usr/lib/postgresql "$software/postgresql/usr/lib/postgresql" -name initdb -printf '%h\n' 2>/dev/null || true
    } | sort -V | tail -n 1
}

install()
{
    [ -z "$(programs)" ] || return 0
    one_at_a_time postgresql
    [ -z "$(programs)" ] || return 0
    unpack_package "$software/postgresql" postgresql >/dev/null 2>&1 || true
    [ -n "$(programs)" ] || not_run "PostgreSQL could not be fetched"
}

# PostgreSQL refuses to run as root.
as_server()
{
    local user=postgres
    export LD_LIBRARY_PATH
    LD_LIBRARY_PATH=$(libraries "$software/postgresql")
    if [ "$(id -u)" = 0 ]; then
        getent passwd $user >/dev/null || user=nobody
        (cd / && setpriv --reuid="$user" --regid="$(id -g $user)" --clear-groups --inh-caps=-all env HOME=/ "$@")
    else
        "$@"
    fi
}

start()
{
    local folder bin port=5432 listen='' address
    if [ -s "$run/postgres.url" ] && is_running "$run/postgres.pid"; then
        cat "$run/postgres.url"
        return 0
    fi
    install
    bin=$(programs)
    mkdir -p "$run"
    # In a folder of a short name, because a socket's whole path has room for 107 bytes; others may enter: the server is another user.
    folder=$(mktemp -d /tmp/tertulia-postgres.XXXXXX)
    chmod 755 "$folder"
    [ "$(id -u)" != 0 ] || chown "$(getent passwd postgres nobody | head -n 1 | cut -d: -f3,4)" "$folder"
    echo "$folder" > "$run/postgres.folder"
    address="postgresql://tertulia@localhost/tertulia?host=$folder&port=$port"
    if [ "${1:-}" = --tcp ]; then
        port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        listen=127.0.0.1
        address="postgresql://tertulia@127.0.0.1:$port/tertulia"
    fi
    {
        as_server "$bin/initdb" --no-sync -D "$folder/data" -U tertulia -A trust -E UTF8 --locale=C.UTF-8 \
            && as_server "$bin/pg_ctl" -D "$folder/data" -w -t 30 -l "$folder/log" \
                -o "-k $folder -p $port -c listen_addresses='$listen' -c fsync=off -c max_connections=50" start \
            && as_server "$bin/createdb" -h "$folder" -p "$port" -U tertulia tertulia
    } >"$run/postgres.log" 2>&1 8>&- || {
        tail -n 5 "$run/postgres.log" >&2
        stop
        not_run "PostgreSQL did not start"
    }
    head -n 1 "$folder/data/postmaster.pid" > "$run/postgres.pid"
    echo "$address" | tee "$run/postgres.url"
}

stop()
{
    local folder
    folder=$(cat "$run/postgres.folder" 2>/dev/null) || return 0
    as_server "$(programs)/pg_ctl" -D "$folder/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
    rm -rf "$folder" "$run"/postgres.*
}

case ${1:-} in
install) install ;;
start) start "${@:2}" ;;
stop) stop ;;
status) cat "$run/postgres.url" 2>/dev/null || echo "stopped" ;;
with)
    mkdir -p "$state"
    run=$(mktemp -d "$state/run.XXXXXX")
    trap 'stop; rm -rf "$run"' EXIT
    trap 'exit 130' INT TERM
    TERTULIA_POSTGRES_URL=$(start)
    export TERTULIA_POSTGRES_URL
    "${@:2}"
    ;;
*) sed -n '2,7s/^# \?//p' "$0" >&2; exit 2 ;;
esac
