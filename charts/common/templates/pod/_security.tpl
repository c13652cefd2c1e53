{{- /* The pod's security context: Pod Security "restricted", with a user and group of the app's own. */ -}}
{{- define "common.pod.security" -}}
runAsNonRoot: true
runAsUser: {{ int .Values.security.uid }}
runAsGroup: {{ int .Values.security.gid }}
fsGroup: {{ int .Values.security.gid }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}
