{{- /* The shell words that ask $URL once, with whatever the app's image has. */ -}}
{{- define "common.test.ask" -}}
if command -v wget >/dev/null; then wget -q -T 5 -O /dev/null "$URL"
elif command -v curl >/dev/null; then curl -fsS -m 5 -o /dev/null "$URL"
elif command -v node >/dev/null; then node -e 'fetch(process.env.URL, { signal: AbortSignal.timeout(5000) }).then(r => process.exit(r.ok ? 0 : 1))'
else echo "the image has no wget, curl or node: set probes.test.command"; exit 1
fi
{{- end -}}
