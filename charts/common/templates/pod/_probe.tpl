{{- /* One probe. Takes a dict: context, probe (path, tcp or command, port, and the times in seconds). */ -}}
{{- define "common.pod.probe" -}}
{{- include "common.pod.probeAction" . }}
periodSeconds: {{ int .probe.periodSeconds }}
timeoutSeconds: {{ int .probe.timeoutSeconds }}
failureThreshold: {{ int .probe.failureThreshold }}
{{- end -}}
