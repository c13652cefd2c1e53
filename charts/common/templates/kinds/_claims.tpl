{{- /*
One PersistentVolumeClaim for each new claim of persistence; kept on uninstall unless keep is false. A StatefulSet makes its
claims itself, one for each pod.
*/ -}}
{{- define "common.kind.claims" -}}
{{- $documents := list -}}
{{- if ne .Values.workload.kind "StatefulSet" -}}
{{- range $key, $volume := .Values.persistence -}}
{{- if and (eq $volume.type "claim") (not $volume.existingClaim) -}}
{{- $documents = append $documents (include "common.kind.claim" (dict "context" $ "key" $key "volume" $volume)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
