{{- /* The pod's specification. */ -}}
{{- define "common.pod.spec" -}}
serviceAccountName: {{ include "common.names.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ include "common.pod.grace" . }}
{{- with include "common.pod.pullSecrets" . }}
imagePullSecrets:
  {{- nindent 2 (trim .) }}
{{- end }}
securityContext:
  {{- include "common.pod.security" . | nindent 2 }}
  {{- with include "common.pod.sysctls" . }}
  sysctls:
    {{- nindent 4 (trim .) }}
  {{- end }}
{{- with include "common.pod.placement" . | trim }}
{{ . }}
{{- end }}
{{- if or .Values.extra.initContainers .Values.extra.sidecars }}
initContainers:
  {{- include "common.pod.initContainers" . | trim | nindent 2 }}
{{- end }}
containers:
  - {{ include "common.pod.container" . | nindent 4 | trim }}
{{- with include "common.pod.volumes" . }}
volumes:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- end -}}
