{{- /* Metadata of a test hook. Takes a list: context, weight. */ -}}
{{- define "common.test.metadata" -}}
{{- $context := index . 0 -}}
{{- $name := include "common.names.test" $context -}}
{{- $hook := dict
  "helm.sh/hook" "test"
  "helm.sh/hook-weight" (index . 1)
  "helm.sh/hook-delete-policy" "before-hook-creation,hook-succeeded"
-}}
{{- include "common.metadata" (dict "context" $context "name" $name "app" $name "annotations" $hook) -}}
{{- end -}}
