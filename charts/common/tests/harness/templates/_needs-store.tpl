{{- /* An app that keeps its state in the pod unless STORE_URL is set. */ -}}
{{- define "harness.needsStore" -}}
{{- include "common.require.sharedStore" (list . "STORE_URL") -}}
{{- end -}}
