{{- /* terminationGracePeriodSeconds: preStop, the app's own shutdown, and a margin. */ -}}
{{- define "common.pod.grace" -}}
{{- add (include "common.pod.preStop" . | int) (int .Values.drain.shutdownSeconds) (int .Values.drain.marginSeconds) -}}
{{- end -}}
