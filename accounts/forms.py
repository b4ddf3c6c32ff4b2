"""What families type to come in and to look after their account."""

from typing import Any

from allauth.account import forms as allauth_forms
from django import forms
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from accounts.enums import ConsentKind
from accounts.models import User
from accounts.passwords import SHORTEST
from accounts.services import consents, users

PASSWORD_HELP = f"At least {SHORTEST} characters; three or four words do well."
CODE_HELP = "Eight letters from our e-mail. Capitals and the dash do not matter."
LONGEST_NAME = 60


class Dressed:
    """Our words and looks for allauth's fields. `words` holds a label and a help text by name."""

    words: dict[str, tuple[str, str]] = {}
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label, help_text = self.words.get(name, (field.label, ""))
            field.label, field.help_text = label, help_text
            field.widget.attrs.pop("placeholder", None)
            if not isinstance(field.widget, forms.CheckboxInput):
                field.widget.attrs.setdefault("class", "input")
            if isinstance(field.widget, forms.PasswordInput):
                field.widget.attrs["data-reveal"] = ""
            if name == "code":
                field.widget.attrs |= {
                    "class": "input input--code",
                    "autocapitalize": "characters",
                    "spellcheck": "false",
                }


class SignInForm(Dressed, allauth_forms.LoginForm):
    words = {"login": ("E-mail address", ""), "password": ("Password", "")}


class SignUpForm(Dressed, allauth_forms.SignupForm):
    """Makes the account with everything that belongs to it, or nothing of it."""

    adult = forms.BooleanField(
        error_messages={"required": "Accounts are for grown-ups. Please ask one to sign up."}
    )
    agree = forms.BooleanField(
        error_messages={"required": "We can only keep books for you if you agree."}
    )
    words = {
        "email": ("E-mail address", "We send a code to it, and nothing that you did not ask for."),
        "password1": ("Password", PASSWORD_HELP),
        "adult": ("I am a parent or carer, and 18 or older.", ""),
        "agree": ("I agree to the terms of use and have read the privacy notice.", ""),
    }
    field_order = ["email", "password1", "adult", "agree"]

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """A taken address is told by e-mail alone; the page, and the time it takes, say nothing."""
        if self.account_already_exists:
            User().set_password(self.cleaned_data["password1"])
            return super().try_save(request)
        try:
            return super().try_save(request)
        except IntegrityError:  # somebody took the address a moment ago
            self.account_already_exists = True
            return super().try_save(request)

    def save(self, request: HttpRequest) -> User:
        with transaction.atomic():
            user = super().save(request)
            users.welcome(user=user)
            for kind in (ConsentKind.TERMS, ConsentKind.PRIVACY):
                consents.grant(user=user, kind=kind)
        return user


class ForgottenPasswordForm(Dressed, allauth_forms.ResetPasswordForm):
    words = {"email": ("E-mail address", "")}


class ResetCodeForm(Dressed, allauth_forms.ConfirmPasswordResetCodeForm):
    words = {"code": ("Code", CODE_HELP)}


class EmailCodeForm(Dressed, allauth_forms.ConfirmEmailVerificationCodeForm):
    words = {"code": ("Code", CODE_HELP)}


class OnePassword(Dressed):
    """Asks for a new password once: it can be shown while it is typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class NewPasswordForm(OnePassword, allauth_forms.ResetPasswordKeyForm):
    words = {"password1": ("New password", PASSWORD_HELP)}


class ChangePasswordForm(OnePassword, allauth_forms.ChangePasswordForm):
    words = {
        "oldpassword": ("Password now", ""),
        "password1": ("New password", PASSWORD_HELP),
    }


class FirstPasswordForm(OnePassword, allauth_forms.SetPasswordForm):
    words = {"password1": ("Password", PASSWORD_HELP)}


class NewAddressForm(Dressed, allauth_forms.AddEmailForm):
    words = {"email": ("New e-mail address", "We send a code to it first.")}


class PasswordAgainForm(Dressed, allauth_forms.ReauthenticateForm):
    words = {"password": ("Password", "")}


class NameForm(forms.Form):
    name = forms.CharField(
        label="Your name",
        help_text="How we greet you in e-mails. Leave it empty if you like.",
        required=False,
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "given-name"}),
    )
