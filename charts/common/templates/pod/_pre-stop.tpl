{{- /* Seconds before SIGTERM: drain.preStopSeconds, or 0 for an app without a port. */ -}}
{{- define "common.pod.preStop" -}}
{{- .Values.ports | empty | ternary 0 (int .Values.drain.preStopSeconds) -}}
{{- end -}}
