"""What is typed for the second step of signing in."""

from allauth.mfa.base import forms as base_forms
from allauth.mfa.totp import forms as totp_forms

from accounts.forms import Dressed

APP_CODE_HELP = "Six digits from the app on your telephone."


class SecondStepForm(Dressed, base_forms.AuthenticateForm):
    words = {"code": ("Code", f"{APP_CODE_HELP} A recovery code does too.")}


class SecondStepAgainForm(Dressed, base_forms.ReauthenticateForm):
    words = {"code": ("Code", f"{APP_CODE_HELP} A recovery code does too.")}


class FirstCodeForm(Dressed, totp_forms.ActivateTOTPForm):
    words = {"code": ("Code", APP_CODE_HELP)}
