from django.urls import path

from stories.views import exports, library, pictures, portraits, progress, reader, reviews, wizard

app_name = "stories"
urlpatterns = [
    path("books/", library.shelf, name="shelf"),
    path("books/<uuid:story_id>/", library.book, name="book"),
    path("books/<uuid:story_id>/delete/", library.delete, name="delete"),
    path("books/<uuid:story_id>/making/", progress.making, name="making"),
    path("books/<uuid:story_id>/making/news/", progress.fragment, name="progress_fragment"),
    path("books/<uuid:story_id>/making/cancel/", progress.cancel, name="cancel"),
    path("books/<uuid:story_id>/making/retry/", progress.retry, name="retry"),
    path("books/<uuid:story_id>/appeal/", reviews.appeal, name="appeal"),
    path("books/<uuid:story_id>/change/", reviews.change, name="change"),
    path("books/<uuid:story_id>/read/", reader.read, name="read"),
    path("books/<uuid:story_id>/pdf/", exports.pdf, name="pdf"),
    path("books/<uuid:story_id>/pdf/file/", exports.pdf_file, name="pdf_file"),
    path(
        "books/<uuid:story_id>/pictures/<int:number>.<int:width>.webp",
        pictures.picture,
        name="picture",
    ),
    path("make/", wizard.new, name="new"),
    path("make/new/<uuid:key>/", wizard.new_hero, name="new_hero"),
    path("make/<uuid:story_id>/hero/", wizard.hero, name="hero"),
    path("make/<uuid:story_id>/story/", wizard.story, name="story"),
    path("make/<uuid:story_id>/look/", wizard.look, name="look"),
    path("make/<uuid:story_id>/ready/", wizard.ready, name="ready"),
    path("portraits/hero.svg", portraits.portrait, name="portrait"),
    path("portraits/style.svg", portraits.style, name="style"),
    path("portraits/swatches.css", portraits.swatches, name="swatches"),
]
