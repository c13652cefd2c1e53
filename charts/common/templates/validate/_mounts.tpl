{{- /* A container beside the app mounts volumes that exist, each at a path of its own. Takes a dict: context, key, mounts. */ -}}
{{- define "common.validate.mounts" -}}
{{- $volumes := .context.Values.persistence -}}
{{- $paths := dict -}}
{{- range $name, $mount := .mounts -}}
{{- $key := printf "%s.volumeMounts.%s" $.key $name -}}
{{- if not (hasKey $volumes $name) -}}
{{- fail (printf "%s mounts no volume: use the name of one of persistence: %s" $key (keys $volumes | sortAlpha | join ", " | default "there is none")) -}}
{{- end -}}
{{- include "common.validate.mountPath" (dict "key" (printf "%s.mountPath" $key) "path" $mount.mountPath "seen" $paths) -}}
{{- end -}}
{{- end -}}
