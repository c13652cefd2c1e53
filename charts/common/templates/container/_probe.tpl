{{- /* One probe. Takes a dict: context, ports, kind (liveness or readiness, whose times are the defaults) and probe. */ -}}
{{- define "common.container.probe" -}}
{{- $probe := merge (dict) .probe (get .context.Values.probes .kind | default dict) -}}
{{- include "common.container.probeAction" . }}
{{- with $probe.initialDelaySeconds }}
initialDelaySeconds: {{ int . }}
{{- end }}
periodSeconds: {{ int $probe.periodSeconds }}
timeoutSeconds: {{ int $probe.timeoutSeconds }}
failureThreshold: {{ int $probe.failureThreshold }}
{{- if eq .kind "liveness" }}
terminationGracePeriodSeconds: {{ int .context.Values.drain.hungSeconds }}
{{- end }}
{{- end -}}
