from accounts.admin.audit import AuditLogAdmin
from accounts.admin.consent import ConsentAdmin
from accounts.admin.user import UserAdmin

__all__ = ["AuditLogAdmin", "ConsentAdmin", "UserAdmin"]
