{{- /* The name of a volume claim. Takes a dict: context, key, volume. */ -}}
{{- define "common.names.claim" -}}
{{- .volume.existingClaim | default (printf "%s-%s" (include "common.names.full" .context) .key) -}}
{{- end -}}
