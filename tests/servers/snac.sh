#!/usr/bin/env bash
# Two snac2 servers that federate with each other: a is http://127.0.0.2, b is http://127.0.0.3, both on port 80, because a
# mention of @user@host has no room for a port. As an ordinary user: tests/servers/in-namespace COMMAND.
#   snac.sh install                          finds a snac2 that runs here, in whichever suite of Debian has it; kept
#   snac.sh start|stop|reset|status [a|b]    without a letter both; reset forgets everything
#   snac.sh token a|b USER                   an access token of alice, bob or carol (password: alicepass, bobpass, carolpass)
#   snac.sh log a|b                          where its log is
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh"
users=(alice bob carol)

address()
{
    case $1 in
    a) echo 127.0.0.2 ;;
    b) echo 127.0.0.3 ;;
    *) say "There are two servers: a and b."; exit 2 ;;
    esac
}

# The program: the system's own, or the unpacked one.
snac()
{
    if [ -x "$software/snac2/usr/bin/snac" ]; then
        "$software/snac2/usr/bin/snac" "$@"
    else
        command snac "$@"
    fi
}
runs() { grep -q httpd <<<"$(snac 2>&1)"; } # its list of commands

install()
{
    if runs; then
        return 0
    fi
    one_at_a_time snac2
    if runs; then
        return 0
    fi
    local suite why=""
    for suite in configured "$(debian_codename)-backports" "$(debian_codename)" trixie trixie-backports sid; do
        rm -rf "$software/snac2"*
        mkdir -p "$software/snac2.debs"
        if [ "$suite" = configured ]; then
            unpack_package "$software/snac2" snac2 >/dev/null 2>&1 || { why+=" configured suites: no snac2."; continue; }
        else
            private_apt_update "$software/apt" "$suite" deb || { why+=" $suite: not to be read."; continue; }
            (cd "$software/snac2.debs" && private_apt "$software/apt" "$suite" apt-get download snac2) >/dev/null 2>&1 \
                || { why+=" $suite: no snac2."; continue; }
            dpkg -x "$software"/snac2.debs/snac2_*.deb "$software/snac2"
        fi
        if runs; then
            rm -rf "$software/snac2.debs" "$software/apt"
            say "snac2 comes from $suite."
            return 0
        fi
        why+=" $suite: its snac2 does not run here."
    done
    rm -rf "$software/snac2"*
    not_run "snac2 was not found.$why"
}

create() # SERVER: data folder with its users
{
    local name=$1 data=$run/snac-$1 address user hash
    address=$(address "$name")
    mkdir -p "$run"
    printf '%s\n80\n%s\n\nadmin@example.test\n' "$address" "$address" | snac init "$data" >"$data.log" 2>&1
    edit "$data/server.json" --arg title "Test server $name" \
        '.protocol = "http" | .title = $title | .disable_sandbox = true | .num_threads = 16 | .queue_retry_minutes = 1
         | .show_instance_timeline = true'
    for user in "${users[@]}"; do
        snac adduser "$data" "$user" >>"$data.log" 2>&1
        hash=$(printf 'feedc0de:%s:%spass' "$user" "$user" | sha1sum | cut -d' ' -f1)
        edit "$data/user/$user/user.json" --arg passwd "feedc0de:$hash" --arg name "${user^} of $name" '.passwd = $passwd | .name = $name'
    done
}

edit() # FILE JQ-ARGUMENTS
{
    local file=$1
    shift
    jq "$@" "$file" > "$file.new" && mv "$file.new" "$file"
}

start()
{
    local name=$1 data=$run/snac-$1 address
    address=$(address "$name")
    if is_running "$data.pid"; then
        echo "$name http://$address"
        return 0
    fi
    if curl -s -o /dev/null --max-time 2 "http://$address/"; then
        not_run "something else answers at $address:80"
    fi
    install
    [ -d "$data" ] || create "$name"
    DEBUG=1 setsid "$BASH" -c 'exec "$@"' _ "$(type -P "$software/snac2/usr/bin/snac" || type -P snac)" httpd "$data" \
        >>"$data.log" 2>&1 </dev/null 8>&- &
    echo $! > "$data.pid"
    for _ in $(seq 100); do
        if curl -sf -o /dev/null --max-time 2 "http://$address/api/v1/instance"; then
            echo "$name http://$address"
            return 0
        fi
        is_running "$data.pid" || break
        sleep 0.1
    done
    tail -n 5 "$data.log" >&2
    stop_process "$data.pid"
    not_run "snac2 does not answer at $address:80 (as an ordinary user: tests/servers/in-namespace)"
}

forget() { stop_process "$run/snac-$1.pid"; rm -rf "$run/snac-$1" "$run/snac-$1.log"; }

token() # SERVER USER
{
    local address answer
    address=$(address "$1")
    answer=$(curl -sS --max-time 10 -d "login=$2" -d "passwd=$2pass" "http://$address/oauth/x-snac-get-token")
    [ -n "$answer" ] || { say "$2 of server $1 got no token."; exit 1; }
    printf '%s\n' "$answer"
}

each() { local names=("${@:2}"); [ ${#names[@]} -gt 0 ] || names=(a b); local name; for name in "${names[@]}"; do "$1" "$name"; done; }
status() { is_running "$run/snac-$1.pid" && echo "$1 http://$(address "$1") pid $(cat "$run/snac-$1.pid")" || echo "$1 stopped"; }
stop() { stop_process "$run/snac-$1.pid"; }
reset() { forget "$1"; start "$1"; }

case ${1:-} in
install) install ;;
start | stop | reset | status) each "$@" ;;
token) token "${2:?server}" "${3:?user}" ;;
log) echo "$run/snac-${2:?server}.log" ;;
*) sed -n '2,8s/^# \?//p' "$0" >&2; exit 2 ;;
esac
