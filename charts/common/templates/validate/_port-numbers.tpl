{{- /* Each port is a port, and neither its number nor its name is taken. Takes a dict: key, ports, and seen, which it adds to. */ -}}
{{- define "common.validate.portNumbers" -}}
{{- range $name, $port := .ports -}}
{{- $key := printf "%s.%s" $.key $name -}}
{{- if or (lt (int $port) 1) (gt (int $port) 65535) -}}
{{- fail (printf "%s is %s: a port is a number from 1 to 65535" $key (toJson $port)) -}}
{{- end -}}
{{- $number := printf "number %d" (int $port) -}}
{{- with get $.seen $number -}}
{{- fail (printf "%s and %s are both %d: each port needs a number of its own" . $key (int $port)) -}}
{{- end -}}
{{- with get $.seen $name -}}
{{- fail (printf "%s and %s have one name: each port of a pod needs a name of its own" . $key) -}}
{{- end -}}
{{- $_ := set $.seen $number $key -}}
{{- $_ := set $.seen $name $key -}}
{{- end -}}
{{- end -}}
