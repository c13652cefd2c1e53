{{- /*
The test pod is ready while the app answers it, and is ended early when the app does not even live. Most tests are over before the
first of it, which so leaves no event behind. A command of the chart's own has its own way to ask, and no probes.
*/ -}}
{{- define "common.test.probes" -}}
{{- if not .Values.probes.test.command -}}
readiness:
  command: [sh, -c, 'eval "$ASK"']
  initialDelaySeconds: 10
  periodSeconds: 5
  timeoutSeconds: 6
  failureThreshold: 1
liveness:
  command: [sh, -c, 'export URL=$ALIVE; eval "$ASK"']
  initialDelaySeconds: 10
  periodSeconds: 10
  timeoutSeconds: 6
  failureThreshold: 3
{{- end -}}
{{- end -}}
