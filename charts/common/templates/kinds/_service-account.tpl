{{- /* The ServiceAccount, without a mounted token: a pod that needs one gets it as a bound, expiring volume. */ -}}
{{- define "common.kind.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "common.metadata" (dict "context" . "name" (include "common.names.serviceAccount" .) "annotations" .Values.serviceAccount.annotations) | nindent 2 }}
automountServiceAccountToken: false
{{- end -}}
{{- end -}}
