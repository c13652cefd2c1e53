{{- /* What a probe does: run a command, open a connection, or GET a path. Takes a dict: ports, probe. */ -}}
{{- define "common.container.probeAction" -}}
{{- $port := .probe.port | default (include "common.container.mainPort" .ports) -}}
{{- if .probe.command -}}
exec:
  command:
    {{- include "common.text.list" .probe.command | nindent 4 }}
{{- else if .probe.tcp -}}
tcpSocket:
  port: {{ $port | quote }}
{{- else -}}
httpGet:
  path: {{ .probe.path | quote }}
  port: {{ $port | quote }}
{{- end }}
{{- end -}}
