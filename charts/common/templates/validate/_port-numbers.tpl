{{- /* Each port is a port, and neither its number nor its name is taken. Takes a dict: key, ports, and seen, which it adds to. */ -}}
{{- define "common.validate.portNumbers" -}}
{{- range $name, $port := .ports -}}
{{- $key := printf "%s.%s" $.key $name -}}
{{- if or (lt (int $port) 1) (gt (int $port) 65535) -}}
{{- fail (printf "%s is %v: a port is a number from 1 to 65535" $key $port) -}}
{{- end -}}
{{- with get $.seen (toString $port) -}}
{{- fail (printf "%s and %s are both %v: each port needs a number of its own" . $key $port) -}}
{{- end -}}
{{- with get $.seen $name -}}
{{- fail (printf "%s and %s have one name: each port of a pod needs a name of its own" . $key) -}}
{{- end -}}
{{- $_ := set $.seen (toString $port) $key -}}
{{- $_ := set $.seen $name $key -}}
{{- end -}}
{{- end -}}
