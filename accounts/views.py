"""The account page, and what a family can change from it."""

from allauth.account.views import confirm_password_reset_code, email_verification_sent
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.decorators import rate_limit
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.enums import ConsentKind
from accounts.forms import NameForm
from accounts.services import consents, notices, sessions, users

# allauth limits the tries of one sign-up; this limits one visitor's tries at many of them.
limited = rate_limit(action="enter_code")
enter_reset_code = limited(confirm_password_reset_code)


def enter_email_code(request: HttpRequest) -> HttpResponse:
    """The code's page. Who asks for another code at once stays on it, with a word."""
    try:
        return limited(email_verification_sent)(request)
    except ImmediateHttpResponse:
        messages.info(request, "The code is on its way. Please give it a moment.")
        return redirect("account_email_verification_sent")


@require_safe
@never_cache
@login_required
def account(request: HttpRequest) -> HttpResponse:
    context = {
        "second_step": is_mfa_enabled(request.user),
        "standings": consents.standings(user=request.user),
    }
    return render(request, "accounts/account.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def name(request: HttpRequest) -> HttpResponse:
    form = NameForm(request.POST or None, initial={"name": request.user.first_name})
    if request.method == "POST" and form.is_valid():
        users.rename(user=request.user, name=form.cleaned_data["name"])
        messages.success(request, "Your name is saved.")
        return redirect("account")
    return render(request, "accounts/name.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def consent(request: HttpRequest, kind: str) -> HttpResponse:
    """Give a consent or take it back; which of the two stands on the page and in the form."""
    try:
        chosen = ConsentKind(kind)
    except ValueError:
        raise Http404 from None
    standing = next(one for one in consents.standings(user=request.user) if one.kind == chosen)
    if request.method != "POST":
        return render(request, "accounts/consent.html", {"standing": standing})
    if request.POST.get("do") == "withdraw":
        consents.withdraw(user=request.user, kind=chosen)
        messages.success(request, "Your consent is withdrawn.")
    elif chosen in consents.NEEDED:
        consents.grant(user=request.user, kind=chosen)
        messages.success(request, "Thank you. Your consent is recorded.")
    return redirect("account")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def places(request: HttpRequest) -> HttpResponse:
    """Where the user is signed in; a POST signs out everywhere else."""
    if request.method == "POST":
        sessions.end_others(request=request, user=request.user)
        messages.success(request, "You are signed out everywhere else.")
        return redirect("usersessions_list")
    found = sessions.listed(request=request, user=request.user)
    return render(request, "usersessions/usersession_list.html", {"places": found})


@require_POST
@login_required
def end_session(request: HttpRequest, session_id: int) -> HttpResponse:
    if not sessions.end(request=request, user=request.user, session_id=session_id):
        raise Http404
    if not request.user.is_authenticated:
        return redirect("home")
    messages.success(request, "Signed out there.")
    return redirect("usersessions_list")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/privacy.html", notices.privacy())


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/terms.html", notices.terms())
