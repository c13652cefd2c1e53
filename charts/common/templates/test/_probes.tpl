{{- /*
The test pod is ready while the app answers it, and is ended early when the app does not even live. A command of the chart's own has
its own way to ask, and no probes.
*/ -}}
{{- define "common.test.probes" -}}
{{- if not .Values.probes.test.command -}}
readiness:
  command: [sh, -c, 'eval "$ASK"']
  periodSeconds: 5
  timeoutSeconds: 6
  failureThreshold: 1
liveness:
  command: [sh, -c, 'export URL=$ALIVE; eval "$ASK"']
  periodSeconds: 10
  timeoutSeconds: 6
  failureThreshold: 4
{{- end -}}
{{- end -}}
