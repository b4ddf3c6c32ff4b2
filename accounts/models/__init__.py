from accounts.models.audit import AuditLog
from accounts.models.consent import Consent
from accounts.models.user import User

__all__ = ["AuditLog", "Consent", "User"]
