# shellcheck shell=bash
# shellcheck disable=SC2034
# Source me. What the servers of the tests share:
#   $software  programs that Debian does not have installed here; kept          $TERTULIA_SERVERS/software
#   $run       the servers' data, logs and process ids; theirs alone            $TERTULIA_SERVERS_RUN, else $TERTULIA_SERVERS/run
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=../../packaging/lib/apt.sh
. "$here/../../packaging/lib/apt.sh"
PATH=$PATH:/usr/sbin:/sbin
state=${TERTULIA_SERVERS:-${TMPDIR:-/var/tmp}/tertulia-servers}
if [ -e "$state" ] && [ ! -O "$state" ]; then
    state=$state-$(id -u) # another person's
fi
software=$state/software
run=${TERTULIA_SERVERS_RUN:-$state/run}

say() { printf '%s\n' "$*" >&2; }

# A server that could not run is never passed over in silence.
not_run()
{
    say "not run: $*"
    exit 1
}

is_running() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

# stop_process PIDFILE: asks it to end, insists after five seconds.
stop_process()
{
    local pid
    is_running "$1" || { rm -f "$1"; return 0; }
    pid=$(cat "$1")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 50); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
    rm -f "$1"
}

# one_at_a_time NAME: until this script ends; several tests may want to install at once.
one_at_a_time()
{
    mkdir -p "$software" || not_run "$software cannot be written"
    exec 8>"$software/$1.lock"
    flock 8
}
