{{- /* Who may come in: the peers of network.from, anyone on a public port, and the test pod. */ -}}
{{- define "common.network.ingress" -}}
{{- $own := include "common.network.ports" .Values.ports -}}
{{- range $_, $peer := .Values.network.from }}
- from:
    - {{ include "common.network.peer" $peer | nindent 6 | trim }}
  ports:
    {{- $peer.ports | empty | ternary $own (include "common.network.ports" $peer.ports) | trim | nindent 4 }}
{{- end }}
{{- range $port := include "common.network.publicPorts" . | fromJsonArray }}
- ports:
    - port: {{ int $port }}
      protocol: TCP
{{- end }}
{{- if and (include "common.service.isWanted" .) .Values.probes.test.enabled }}
- from:
    - podSelector:
        matchLabels:
          app: {{ include "common.names.test" . | quote }}
  ports:
    {{- trim $own | nindent 4 }}
{{- end }}
{{- end -}}
