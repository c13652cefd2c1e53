{{- /* A path is given, is not the library's own, and is used once. Takes a dict: key, path, and seen, which it adds to. */ -}}
{{- define "common.validate.mountPath" -}}
{{- if not .path -}}
{{- fail (printf "%s is missing: say where to mount the volume, for example /data" .key) -}}
{{- end -}}
{{- $path := clean .path -}}
{{- if has $path (list "/etc/secrets" "/var/run/secrets/kubernetes.io/serviceaccount") -}}
{{- fail (printf "%s is %q, where the library mounts secrets: use another path" .key .path) -}}
{{- end -}}
{{- with get .seen $path -}}
{{- fail (printf "%s and %s are both %q: each mount of a container needs a path of its own" . $.key $.path) -}}
{{- end -}}
{{- $_ := set .seen $path .key -}}
{{- end -}}
