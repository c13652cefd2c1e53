{{- /*
For an app that keeps its state in the pod unless a variable names a store for all replicas. Takes a list: context, name of
the variable. Call it before "common.render".
*/ -}}
{{- define "common.require.sharedStore" -}}
{{- $context := index . 0 -}}
{{- $name := index . 1 -}}
{{- include "common.values" $context -}}
{{- with $context.Values -}}
{{- $hasStore := or (get .env $name) (get .secretFiles $name) (get .config.data $name) -}}
{{- if and (not $hasStore) .autoscaling.enabled -}}
{{- fail (printf "autoscaling.enabled is true without %s, so each replica would have its own data: set secretFiles.%s or env.%s, or autoscaling.enabled: false" $name $name $name) -}}
{{- end -}}
{{- if and (not $hasStore) (gt (int .replicas) 1) -}}
{{- fail (printf "replicas is %d without %s, so each replica would have its own data: set secretFiles.%s or env.%s, or replicas: 1" (int .replicas) $name $name $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
