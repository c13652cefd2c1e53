{{- /* The security context of every container, init containers, sidecars and the test pod's included. */ -}}
{{- define "common.container.security" -}}
allowPrivilegeEscalation: false
capabilities:
  drop:
    - ALL
privileged: false
readOnlyRootFilesystem: {{ toJson .Values.security.readOnlyRoot }}
runAsNonRoot: true
runAsUser: {{ int .Values.security.uid }}
runAsGroup: {{ int .Values.security.gid }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}
