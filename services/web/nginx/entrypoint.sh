#!/bin/sh
# Fills in the site's template from the environment and hands over to nginx. Needs no root and writes to /tmp only.
set -eu

RESOLV_CONF="${RESOLV_CONF:-/etc/resolv.conf}"

# nginx asks name servers itself and knows no search list, so a short Service name is completed here.
search_domain() {
  awk '$1 == "search" { print $2; exit }' "$RESOLV_CONF"
}

name_servers() {
  awk '$1 == "nameserver" { printf "%s ", ($2 ~ /:/ ? "[" $2 "]" : $2) }' "$RESOLV_CONF"
}

# Completes the host of a URL: "http://name:1" and "http://name.namespace.svc:1" become full names.
complete_host() {
  scheme="${1%%://*}"
  address="${1#*://}"
  host="${address%%[:/]*}"
  rest="${address#"$host"}"
  search="$(search_domain)"
  case "$host" in
    '' | '['* | localhost | *.svc.*) ;;
    *.svc) host="$host${search:+.${search#*.svc.}}" ;;
    *.*) ;;
    *) host="$host${search:+.$search}" ;;
  esac
  echo "$scheme://$host${rest%/}"
}

: "${API_BASE_URL:?is not set: give the URL of the API, for example http://todo-chatbot-backend:3000}"
case "$API_BASE_URL" in
  http://?* | https://?*) ;;
  *) echo "API_BASE_URL is not an http or https URL: $API_BASE_URL" >&2 && exit 1 ;;
esac

API_BASE_URL="$(complete_host "$API_BASE_URL")"
NGINX_PORT="${NGINX_PORT:-80}"
NGINX_RESOLVERS="${NGINX_RESOLVERS:-$(name_servers)}"
NGINX_RESOLVERS="${NGINX_RESOLVERS:-127.0.0.1}"
NGINX_LISTEN_IPV6=''
[ ! -e /proc/net/if_inet6 ] || NGINX_LISTEN_IPV6="listen [::]:$NGINX_PORT default_server;"
export API_BASE_URL NGINX_PORT NGINX_RESOLVERS NGINX_LISTEN_IPV6

# Only these names are replaced: nginx has variables of its own.
# shellcheck disable=SC2016
envsubst '${API_BASE_URL} ${NGINX_PORT} ${NGINX_RESOLVERS} ${NGINX_LISTEN_IPV6}' \
  < "${SITE_TEMPLATE:-/etc/nginx/templates/default.conf.template}" > /tmp/nginx-site.conf

# A folder that outlives a restart of the container must not tell of the former end.
rm -f /tmp/draining
nginx -g 'daemon off;' "$@" &
nginx=$!

# Told to quit, nginx cuts unused connections at once, and loses a request that is on its way on one of them. So for some seconds it
# goes on, and each answer asks for its connection to be closed; then it quits.
drain() {
  trap '' QUIT
  touch /tmp/draining
  sleep "${NGINX_DRAIN_SECONDS:-5}" &
  wait $! || true
  kill -QUIT "$nginx"
}
trap drain QUIT
trap 'kill -TERM "$nginx"' TERM INT

# A signal ends "wait" too.
code=0
wait "$nginx" || code=$?
while kill -0 "$nginx" 2>/dev/null; do
  code=0
  wait "$nginx" || code=$?
done
exit "$code"
