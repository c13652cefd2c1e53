{{- /* terminationGracePeriodSeconds: preStop, the app's own shutdown, and a margin. */ -}}
{{- define "common.pod.grace" -}}
{{- with .Values.drain -}}
{{- add (int .preStopSeconds) (int .shutdownSeconds) (int .marginSeconds) -}}
{{- end -}}
{{- end -}}
