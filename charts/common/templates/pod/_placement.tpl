{{- /* Where the pods run: spread, anti-affinity, node selector, tolerations, priority. */ -}}
{{- define "common.pod.placement" -}}
{{- with include "common.pod.antiAffinity" . }}
affinity:
  podAntiAffinity:
    {{- nindent 4 . }}
{{- end }}
{{- with include "common.pod.spread" . }}
topologySpreadConstraints:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- with .Values.placement.nodeSelector }}
nodeSelector:
  {{- include "common.text.map" . | nindent 2 }}
{{- end }}
{{- with include "common.pod.tolerations" . }}
tolerations:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- with .Values.placement.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- end }}
{{- end -}}
