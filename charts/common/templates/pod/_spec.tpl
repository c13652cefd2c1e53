{{- /* The pod's specification. */ -}}
{{- define "common.pod.spec" -}}
serviceAccountName: {{ include "common.names.serviceAccount" . | quote }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- if include "common.workload.isBatch" . }}
restartPolicy: Never
{{- end }}
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
{{- with include "common.container.beside" . }}
initContainers:
  {{- nindent 2 (trim .) }}
{{- end }}
containers:
  - {{ include "common.container.app" . | nindent 4 | trim }}
{{- with include "common.pod.volumes" . }}
volumes:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- end -}}
