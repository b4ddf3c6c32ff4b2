#!/bin/sh
# All checks that need no running site. Runs every one, then says which failed.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=""

step() {
    name=$1
    shift
    if "$@" >"$scratch/out" 2>&1; then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        sed 's/^/        /' "$scratch/out"
        failed="$failed, $name"
    fi
}

# The settings of a careful production site: what `check --deploy` should find nothing wrong with.
as_production() {
    env AISTORY_ENVIRONMENT=production \
        AISTORY_SECRET_KEY="$($bin/python -c 'import secrets; print(secrets.token_urlsafe(60))')" \
        AISTORY_DATA_DIR="$scratch" \
        AISTORY_DATABASE_URL_PROD=postgresql://books@127.0.0.1:5432/books \
        AISTORY_SITE_URL=https://books.example.org \
        AISTORY_ALLOWED_HOSTS=books.example.org \
        AISTORY_CSRF_TRUSTED_ORIGINS=https://books.example.org \
        AISTORY_EMAIL_URL=smtp+tls://books:secret@mail.example.org:587 \
        "$@"
}

step "format" $bin/ruff format --check .
step "lint" $bin/ruff check .
step "types" $bin/mypy
step "layers" $bin/lint-imports
step "migrations" $bin/python manage.py makemigrations --check --dry-run
step "system checks" $bin/python manage.py check --fail-level WARNING
step "deployment checks" as_production $bin/python manage.py check --deploy --fail-level WARNING

if [ -n "$failed" ]; then
    echo "Failed:${failed#,}" >&2
    exit 1
fi
echo "All checks passed."
