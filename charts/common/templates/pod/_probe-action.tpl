{{- /* What a probe does: run a command, open a connection, or GET a path. Takes a dict: context, probe. */ -}}
{{- define "common.pod.probeAction" -}}
{{- $port := .probe.port | default (include "common.pod.mainPort" .context) -}}
{{- if .probe.command -}}
exec:
  command:
    {{- toYaml .probe.command | nindent 4 }}
{{- else if .probe.tcp -}}
tcpSocket:
  port: {{ $port }}
{{- else -}}
httpGet:
  path: {{ .probe.path | quote }}
  port: {{ $port }}
{{- end }}
{{- end -}}
