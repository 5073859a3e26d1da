#!/usr/bin/env bash
# https in front of the servers, by nginx and a certificate authority of its own that no system trusts:
#   https://127.0.0.2 and https://127.0.0.3 lead to port 80 of the same address, on ports 443 and 8443;
#   https://127.0.0.4 leads to 127.0.0.2 and shows a certificate for another name.
#   tls.sh install           finds nginx (the system's own or unpacked)
#   tls.sh start [PORT...]   prints the authority's file; without a port 443 and 8443
#   tls.sh stop | ca | status
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh"
folder=$run/tls

program()
{
    type -P nginx || type -P "$software/nginx/usr/sbin/nginx"
}

install()
{
    program >/dev/null && return 0
    one_at_a_time nginx
    program >/dev/null && return 0
    unpack_package "$software/nginx" nginx >/dev/null 2>&1 || true
    program >/dev/null || not_run "nginx could not be fetched"
}

certificates()
{
    [ -s "$folder/cert.pem" ] && return 0
    mkdir -p "$folder"
    (
        cd "$folder"
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Tertulia test authority' -keyout ca.key -out ca.pem
        openssl req -newkey rsa:2048 -nodes -subj '/CN=localhost' -keyout key.pem -out request.pem
        printf 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2,IP:127.0.0.3\nextendedKeyUsage=serverAuth\n' > extensions
        openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile extensions -out cert.pem
    ) >"$folder/openssl.log" 2>&1
}

configuration() # PORT...
{
    local address backend port
    [ "$(id -u)" != 0 ] || echo "user root;"
    cat <<END
daemon on; pid $folder/nginx.pid; error_log $folder/error.log; worker_processes 1;
events {}
http {
  access_log $folder/access.log; client_max_body_size 50m;
  client_body_temp_path $folder/body; proxy_temp_path $folder/proxy; fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi; scgi_temp_path $folder/scgi;
  ssl_certificate $folder/cert.pem; ssl_certificate_key $folder/key.pem;
END
    for address in 127.0.0.2 127.0.0.3 127.0.0.4; do
        backend=$address
        [ $address != 127.0.0.4 ] || backend=127.0.0.2
        echo "  server {"
        for port in "$@"; do
            echo "    listen $address:$port ssl;"
        done
        echo "    location / { proxy_pass http://$backend:80; proxy_http_version 1.1; proxy_set_header Host $backend;"
        echo "      proxy_set_header X-Forwarded-Proto https; proxy_set_header Connection \"\"; proxy_read_timeout 300; } }"
    done
    echo "}"
}

start()
{
    if is_running "$folder/nginx.pid"; then
        echo "$folder/ca.pem"
        return 0
    fi
    install
    certificates
    [ $# -gt 0 ] || set -- 443 8443
    configuration "$@" > "$folder/nginx.conf"
    LD_LIBRARY_PATH=$(libraries "$software/nginx") "$(program)" -e "$folder/error.log" -c "$folder/nginx.conf" 8>&- \
        || not_run "nginx did not start on ports $*"
    echo "$folder/ca.pem"
}

case ${1:-} in
install) install ;;
start) start "${@:2}" ;;
stop) stop_process "$folder/nginx.pid" ;;
ca) echo "$folder/ca.pem" ;;
status) is_running "$folder/nginx.pid" && echo "running" || echo "stopped" ;;
*) sed -n '2,7s/^# \?//p' "$0" >&2; exit 2 ;;
esac
