import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import orders.models.order
import storycreator.lib.constraints
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('stories', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Order',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=orders.models.order.cascade_unpaid, related_name='orders', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(blank=True, null=True, on_delete=orders.models.order.cascade_unpaid, related_name='orders', to='stories.story')),
                ('product_type', models.CharField(choices=[('hardcover_book', 'Hardcover book'), ('softcover_book', 'Softcover book'), ('saddle_stitch_book', 'Stapled booklet')], max_length=30)),
                ('status', models.CharField(choices=[('pending_payment', 'Waiting for payment'), ('paid', 'Paid'), ('fulfilled', 'Printed'), ('shipped', 'On its way'), ('delivered', 'Delivered'), ('failed', 'Failed'), ('cancelled', 'Cancelled'), ('refunded', 'Refunded')], db_default='pending_payment', default='pending_payment', max_length=30)),
                ('quantity', models.PositiveSmallIntegerField(db_default=1, default=1)),
                ('amount', models.PositiveIntegerField(help_text='The whole price, in the smallest unit.')),
                ('currency', models.CharField(max_length=3)),
                ('price_breakdown', models.JSONField(blank=True, default=dict)),
                ('shipping_level', models.CharField(blank=True, choices=[('mail', 'Mail'), ('priority_mail', 'Priority mail'), ('ground_hd', 'Ground, to a home'), ('ground_bus', 'Ground, to a business'), ('ground', 'Ground'), ('expedited', 'Expedited'), ('express', 'Express')], db_default='', default='', max_length=30)),
                ('shipping_address', models.JSONField(blank=True, null=True)),
                ('payment_provider', models.CharField(blank=True, default='', max_length=50)),
                ('payment_intent_id', models.CharField(blank=True, max_length=200, null=True, unique=True)),
                ('pod_provider', models.CharField(blank=True, default='', max_length=50)),
                ('pod_order_id', models.CharField(blank=True, default='', max_length=200)),
                ('tracking_number', models.CharField(blank=True, default='', max_length=200)),
                ('interior_export', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='stories.export')),
                ('cover_export', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='stories.export')),
                ('interior_sha256', models.CharField(blank=True, default='', max_length=64)),
                ('cover_sha256', models.CharField(blank=True, default='', max_length=64)),
                ('paid_at', models.DateTimeField(blank=True, null=True)),
                ('fulfilled_at', models.DateTimeField(blank=True, null=True)),
                ('shipped_at', models.DateTimeField(blank=True, null=True)),
                ('anonymised_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'db_table': 'orders',
                'ordering': ['-created_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['status'], name='orders_status'), models.Index(fields=['product_type'], name='orders_product_type'), models.Index(fields=['pod_order_id'], name='orders_pod_order_id'), models.Index(condition=models.Q(('pod_order_id', ''), ('status', 'paid')), fields=['paid_at'], name='orders_to_print'), models.Index(condition=models.Q(('status__in', ['paid', 'fulfilled', 'shipped'])), fields=['updated_at'], name='orders_under_way'), storycreator.lib.constraints.JsonSearchIndex(fields=['shipping_address'], name='orders_address_gin')],
                'constraints': [models.CheckConstraint(condition=models.Q(('product_type__in', ['hardcover_book', 'softcover_book', 'saddle_stitch_book'])), name='orders_product_type_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('status__in', ['pending_payment', 'paid', 'fulfilled', 'shipped', 'delivered', 'failed', 'cancelled', 'refunded'])), name='orders_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('shipping_level__in', ['mail', 'priority_mail', 'ground_hd', 'ground_bus', 'ground', 'expedited', 'express', ''])), name='orders_shipping_level_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='orders_amount_not_negative', violation_error_message='This cannot be less than nothing.'), models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='orders_quantity_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.In(django.db.models.functions.text.Length('interior_sha256'), [0, 64])), name='orders_interior_sha256_digest', violation_error_message='This is not a sha256 checksum.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.In(django.db.models.functions.text.Length('cover_sha256'), [0, 64])), name='orders_cover_sha256_digest', violation_error_message='This is not a sha256 checksum.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('currency'), 3)), name='orders_currency_iso4217', violation_error_message='A currency is three letters.'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('paid', 'fulfilled', 'shipped', 'delivered', 'refunded')), _negated=True), ('paid_at__isnull', False), _connector='OR'), name='orders_paid_has_time', violation_error_message='A paid order has a time of payment.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'pending_payment'), _negated=True), ('paid_at__isnull', True), _connector='OR'), name='orders_pending_is_unpaid', violation_error_message='An order that waits for payment is not paid.'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('shipped', 'delivered')), _negated=True), ('shipped_at__isnull', False), _connector='OR'), name='orders_sent_has_time', violation_error_message='An order on its way has a time of shipping.'), models.CheckConstraint(condition=models.Q(models.Q(('fulfilled_at__isnull', True), ('fulfilled_at__gte', models.F('paid_at')), _connector='OR'), models.Q(('shipped_at__isnull', True), ('shipped_at__gte', models.F('paid_at')), _connector='OR')), name='orders_times_in_order', violation_error_message='Printing and shipping come after payment.'), models.CheckConstraint(condition=models.Q(models.Q(('anonymised_at__isnull', True), ('user__isnull', False)), models.Q(('anonymised_at__isnull', False), ('paid_at__isnull', False), ('shipping_address__isnull', True), ('story__isnull', True), ('tracking_number', ''), ('user__isnull', True)), _connector='OR'), name='orders_owner_unless_anonymised', violation_error_message='Only a paid order is kept without its owner, and then without anything personal.')],
            },
        ),
        migrations.CreateModel(
            name='OrderEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='orders.order')),
                ('kind', models.CharField(choices=[('created', 'Ordered'), ('status_changed', 'Status changed'), ('payment', 'Payment'), ('printing', 'Printing'), ('shipping', 'Shipping'), ('refund', 'Refund'), ('held', 'Held for staff'), ('note', 'Note'), ('anonymised', 'Anonymised')], max_length=30)),
                ('from_status', models.CharField(blank=True, choices=[('pending_payment', 'Waiting for payment'), ('paid', 'Paid'), ('fulfilled', 'Printed'), ('shipped', 'On its way'), ('delivered', 'Delivered'), ('failed', 'Failed'), ('cancelled', 'Cancelled'), ('refunded', 'Refunded')], db_default='', default='', max_length=30)),
                ('to_status', models.CharField(blank=True, choices=[('pending_payment', 'Waiting for payment'), ('paid', 'Paid'), ('fulfilled', 'Printed'), ('shipped', 'On its way'), ('delivered', 'Delivered'), ('failed', 'Failed'), ('cancelled', 'Cancelled'), ('refunded', 'Refunded')], db_default='', default='', max_length=30)),
                ('actor', models.CharField(help_text="user:<id>, a provider's name or system.", max_length=80)),
                ('payload', models.JSONField(blank=True, default=dict)),
            ],
            options={
                'db_table': 'order_events',
                'ordering': ['created_at', 'id'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['created', 'status_changed', 'payment', 'printing', 'shipping', 'refund', 'held', 'note', 'anonymised'])), name='order_events_kind_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('from_status__in', ['pending_payment', 'paid', 'fulfilled', 'shipped', 'delivered', 'failed', 'cancelled', 'refunded', ''])), name='order_events_from_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('to_status__in', ['pending_payment', 'paid', 'fulfilled', 'shipped', 'delivered', 'failed', 'cancelled', 'refunded', ''])), name='order_events_to_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('actor', ''), _negated=True), name='order_events_actor_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'status_changed'), _negated=True), models.Q(models.Q(('to_status', ''), _negated=True), models.Q(('to_status', models.F('from_status')), _negated=True)), _connector='OR'), name='order_events_change_has_statuses', violation_error_message='A change of status leads to another status.')],
            },
        ),
        migrations.CreateModel(
            name='WebhookEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('provider', models.CharField(max_length=50)),
                ('event_id', models.CharField(max_length=200)),
                ('type', models.CharField(max_length=100)),
                ('payload', models.JSONField()),
                ('received_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), default=django.utils.timezone.now)),
                ('processed_at', models.DateTimeField(blank=True, null=True)),
                ('error', models.TextField(blank=True, default='')),
            ],
            options={
                'db_table': 'webhook_events',
                'ordering': ['-received_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('processed_at__isnull', True)), fields=['received_at'], name='webhook_events_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('provider', ''), _negated=True), name='webhook_events_provider_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('event_id', ''), _negated=True), name='webhook_events_event_id_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('type', ''), _negated=True), name='webhook_events_type_not_empty', violation_error_message='Please fill this in.'), models.UniqueConstraint(fields=('provider', 'event_id'), name='webhook_events_once_per_provider', violation_error_message='This event is already stored.'), models.CheckConstraint(condition=models.Q(('processed_at__gte', models.F('received_at'))), name='webhook_events_processed_after_received', violation_error_message='An event is applied after it came.')],
            },
        ),
    ]
