{{- /* The image is named; a digest has the right form; where a digest is required there is one, and no tag "latest". */ -}}
{{- define "common.validate.image" -}}
{{- with .Values.image -}}
{{- if not .repository -}}
{{- fail "image.repository is empty: name the image, for example image.repository: backend" -}}
{{- end -}}
{{- if and .digest (not (regexMatch "^sha256:[a-f0-9]{64}$" .digest)) -}}
{{- fail (printf "image.digest is %q: write sha256: and 64 hexadecimal digits" .digest) -}}
{{- end -}}
{{- if and .requireDigest (not .digest) -}}
{{- fail "image.digest is empty and image.requireDigest is true: give the digest of the image to run, for example --set image.digest=sha256:..." -}}
{{- end -}}
{{- if and .requireDigest (eq .tag "latest") -}}
{{- fail "image.tag is \"latest\" and image.requireDigest is true: write the version that the digest belongs to, or nothing" -}}
{{- end -}}
{{- end -}}
{{- end -}}
