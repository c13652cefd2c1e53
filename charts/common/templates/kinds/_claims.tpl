{{- /* One PersistentVolumeClaim for each claim of persistence that does not exist already; kept on uninstall unless keep is false. */ -}}
{{- define "common.kind.claims" -}}
{{- $documents := list -}}
{{- range $key, $volume := .Values.persistence -}}
{{- if and (eq $volume.type "claim") (not $volume.existingClaim) -}}
{{- $documents = append $documents (include "common.kind.claim" (dict "context" $ "key" $key "volume" $volume)) -}}
{{- end -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
