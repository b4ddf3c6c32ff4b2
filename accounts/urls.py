"""No namespace: allauth looks its own pages up by their plain names."""

from django.urls import include, path

from accounts import views

urlpatterns = [
    path("privacy/", views.privacy, name="privacy"),
    path("terms/", views.terms, name="terms"),
    path("account/", views.account, name="account"),
    path("account/name/", views.name, name="account_name"),
    path("account/consent/<str:kind>/", views.consent, name="account_consent"),
    path("account/sessions/<int:session_id>/end/", views.end_session, name="account_end_session"),
    # Before allauth's own of the same name: the same pages with our limits and words.
    path("account/sessions/", views.places, name="usersessions_list"),
    path("account/confirm-email/", views.enter_email_code, name="account_email_verification_sent"),
    path(
        "account/password/reset/confirm/",
        views.enter_reset_code,
        name="account_confirm_password_reset_code",
    ),
    path("account/", include("allauth.urls")),
]
