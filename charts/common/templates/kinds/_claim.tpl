{{- /* One PersistentVolumeClaim. Takes a dict: context, key, volume. */ -}}
{{- define "common.kind.claim" -}}
{{- $keep := dict "helm.sh/resource-policy" "keep" -}}
{{- $annotations := dig "keep" true .volume | ternary $keep dict -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  {{- include "common.metadata" (dict "context" .context "name" (include "common.names.claim" .) "annotations" $annotations) | nindent 2 }}
spec:
  {{- include "common.volume.claimSpec" .volume | nindent 2 }}
{{- end -}}
