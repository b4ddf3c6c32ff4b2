"""Books: the page model, the measuring of text, and the files that come of it. Pure, no Django.

A book goes through here twice. Before drawing, `layout.arrange` measures the text and hands each
page the box that its picture keeps calm. After drawing, `screen_pdf.build_screen_pdf` sets the
text into exactly these boxes.
"""
