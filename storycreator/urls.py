from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from storycreator import views
from storycreator.health import health

urlpatterns = [
    path("", views.home, name="home"),
    path("health/", health, name="health"),
    path("", include("accounts.urls")),
    path("admin/", admin.site.urls),
    path("", include("stories.urls")),
]
if settings.DEBUG:
    urlpatterns.append(path("styleguide/", views.styleguide, name="styleguide"))

handler400 = "storycreator.views.bad_request"
handler403 = "storycreator.views.forbidden"
handler404 = "storycreator.views.not_found"
handler500 = "storycreator.views.server_error"
