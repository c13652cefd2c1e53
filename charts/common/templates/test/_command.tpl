{{- /*
The test pod's command: probes.test.command, else a script that asks with whatever the app's image has, for as long as
activeDeadlineSeconds lets it, since a NetworkPolicy takes a moment to become effective for a new pod.
*/ -}}
{{- define "common.test.command" -}}
{{- if .Values.probes.test.command -}}
{{- toYaml .Values.probes.test.command -}}
{{- else -}}
- sh
- -ec
- |
  ask() {
    if command -v wget >/dev/null; then wget -q -T 5 -O /dev/null "$URL"
    elif command -v curl >/dev/null; then curl -fsS -m 5 -o /dev/null "$URL"
    elif command -v node >/dev/null; then node -e 'fetch(process.env.URL).then(r => process.exit(r.ok ? 0 : 1))'
    else echo "the image has no wget, curl or node: set probes.test.command"; exit 1
    fi
  }
  until ask; do echo "no answer from $URL yet"; sleep 1; done
  echo "$URL answers"
{{- end -}}
{{- end -}}
