{{- /* Where the pods may connect to: DNS and the peers of network.to. */ -}}
{{- define "common.network.egress" -}}
{{- range $name, $peer := .Values.network.to }}
{{- if eq $name "dns" }}
{{ include "common.network.dns" $peer }}
{{- else if kindIs "map" $peer }}
- to:
    - {{ include "common.network.peer" $peer | nindent 6 | trim }}
{{- with $peer.ports }}
  ports:
    {{- include "common.network.ports" . | trim | nindent 4 }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
